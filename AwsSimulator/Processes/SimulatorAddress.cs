using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>Where this simulator listens.</summary>
internal sealed class SimulatorAddress(IServer server, IHostApplicationLifetime lifetime)
{
    /// <summary>Its URL, without a slash at the end; known once it listens.</summary>
    public string Url => field ??= Find();

    /// <summary>Waits until it listens.</summary>
    /// <exception cref="OperationCanceledException">It ends before it does.</exception>
    public async Task UntilListeningAsync()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var starting = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var stopping = lifetime.ApplicationStopping.Register(() => started.TrySetCanceled());
        await started.Task;
    }

    private string Find()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? throw new InvalidOperationException("The simulator listens nowhere yet.");
        // Whoever listens everywhere is reached on loopback.
        return address.Replace("//[::]:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal)
            .Replace("//*:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//+:", "//127.0.0.1:", StringComparison.Ordinal).TrimEnd('/');
    }
}
