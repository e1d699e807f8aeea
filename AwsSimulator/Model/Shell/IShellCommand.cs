namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>A program on the host, or a command built into the shell.</summary>
internal interface IShellCommand
{
    /// <summary>The names it is called by.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Runs it and returns its exit code. <paramref name="arguments"/> begins with the name.</summary>
    int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io);
}
