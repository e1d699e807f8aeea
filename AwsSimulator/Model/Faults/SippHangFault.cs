using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>SIPp processes hang: they place no calls, end none and write no statistics. Where the fault ends they go on.</summary>
internal sealed class SippHangFault(string? scope) : Fault(Name)
{
    public const string Name = "sipp-hang";

    private IReadOnlyList<SippProcess> _hung = [];

    /// <summary>Reads it; scope is a part of the command lines of the processes that are meant, all where it is missing.</summary>
    public static Fault Read(FaultRequest request) => new SippHangFault(request.Text("scope"));

    public override void Begin(SimulatedWorld world)
    {
        _hung = world.Host.RunningWith(scope);
        foreach (var process in _hung)
            process.Work.Hang();
        world.Host.SignalReal?.Invoke(SippProcess.Stop, scope);
    }

    public override void End(SimulatedWorld world)
    {
        foreach (var process in _hung)
            process.Work.GoOn();
        world.Host.SignalReal?.Invoke(SippProcess.Continue, scope);
    }
}
