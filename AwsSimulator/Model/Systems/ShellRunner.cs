using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>Runs scripts in the simulated host's own shell, in simulated time.</summary>
internal sealed class ShellRunner(Timeline timeline, SippHost host) : IScriptRunner
{
    public IRunningScript Start(string script, string? folder, Action<int> ended)
    {
        var running = new ShellRun(timeline, host.Prepare(script, folder), ended);
        timeline.Schedule(TimeSpan.Zero, running.GoOn);
        return running;
    }
}
