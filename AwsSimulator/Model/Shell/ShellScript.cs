namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>A script under way in a session.</summary>
internal sealed class ShellScript
{
    private readonly ShellSession _session;
    private readonly IEnumerator<TimeSpan> _naps;

    public ShellScript(ShellSession session, string text)
    {
        _session = session;
        _naps = ShellInterpreter.Run(session, text, Io).GetEnumerator();
    }

    public ShellIo Io { get; } = new("", new TextSink(), new TextSink());

    /// <summary>The exit code so far.</summary>
    public int ExitCode => _session.ExitCode ?? _session.LastStatus;

    /// <summary>Runs on to the next sleep.</summary>
    /// <returns>How long it sleeps, or null where the script has ended.</returns>
    public TimeSpan? RunToSleep() => _naps.MoveNext() ? _naps.Current : null;
}
