using System.Runtime.InteropServices;

namespace LoadPlatform.Cli.Watching;

/// <summary>Hears Ctrl+C and SIGTERM, and hands them on instead of ending the process.</summary>
internal sealed class SignalSource : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Begins to listen.</summary>
    public SignalSource(Interrupts interrupts)
    {
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            interrupts.Signal();
        }))];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }
}
