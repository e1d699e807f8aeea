namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>pgrep with -a, -c, -f, -l, -x.</summary>
internal sealed class ProcessGrepCommand : IShellCommand
{
    private const int Misused = 2;

    public IReadOnlyList<string> Names { get; } = ["pgrep"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var flags = string.Concat(arguments.Skip(1).Where(argument => argument.StartsWith('-')));
        var patterns = arguments.Skip(1).Where(argument => !argument.StartsWith('-')).ToList();
        if (patterns.Count != 1 || ProcessSelection.Find(session.Host, patterns[0], flags) is not { } processes)
        {
            io.Error.WriteLine("pgrep: one matching pattern is needed\nTry `pgrep --help' for more information.");
            return Misused;
        }

        if (flags.Contains('c'))
            io.Output.WriteLine($"{processes.Count}");
        else
            processes.ForEach(process => io.Output.WriteLine(
                flags.Contains('a') ? $"{process.Pid} {process.CommandLine}" : flags.Contains('l') ? $"{process.Pid} sipp" : $"{process.Pid}"));
        return processes.Count > 0 ? 0 : 1;
    }
}
