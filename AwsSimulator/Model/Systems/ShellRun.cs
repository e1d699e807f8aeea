using LoadPlatform.AwsSimulator.Model.Shell;

namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>A script in the simulated host's shell: runs without taking time, but for its sleeps.</summary>
internal sealed class ShellRun(Timeline timeline, ShellScript script, Action<int> ended) : IRunningScript
{
    private bool _isOver;

    public string Output => script.Io.Output.ToString();

    public string Error => script.Io.Error.ToString();

    public void Kill() => _isOver = true;

    /// <summary>Goes on to the next sleep, or to the end.</summary>
    public void GoOn()
    {
        if (_isOver)
            return;

        if (script.RunToSleep() is { } nap)
        {
            timeline.Schedule(nap, GoOn);
            return;
        }

        _isOver = true;
        ended(script.ExitCode);
    }
}
