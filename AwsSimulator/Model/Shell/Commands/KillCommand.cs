using System.Globalization;
using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>kill by process id and pkill by pattern.</summary>
internal sealed class KillCommand : IShellCommand
{
    private const int Misused = 2;

    public IReadOnlyList<string> Names { get; } = ["kill", "pkill"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var name = arguments[0];
        var signal = "TERM";
        var flags = "";
        var rest = new List<string>();
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "-s" && i + 1 < arguments.Count)
                signal = arguments[++i];
            else if (!argument.StartsWith('-'))
                rest.Add(argument);
            else if (name == "pkill" && argument is "-f" or "-x" or "-fx" or "-xf")
                flags += argument;
            else if (argument != "--")
                signal = argument[1..];
        }

        signal = Normalize(signal);
        if (signal.Length == 0 || rest.Count == 0 || (name == "pkill" && rest.Count > 1))
        {
            io.Error.WriteLine($"{name}: bad usage");
            return Misused;
        }

        return name == "pkill" ? ByPattern(session, rest[0], flags, signal, io) : ById(session, rest, signal, io);
    }

    private static int ByPattern(ShellSession session, string pattern, string flags, string signal, ShellIo io)
    {
        if (ProcessSelection.Find(session.Host, pattern, flags) is not { } processes)
        {
            io.Error.WriteLine("pkill: invalid pattern");
            return Misused;
        }

        processes.ForEach(process => process.Signal(signal));
        return processes.Count > 0 ? 0 : 1;
    }

    private static int ById(ShellSession session, List<string> ids, string signal, ShellIo io)
    {
        var status = 0;
        foreach (var id in ids)
        {
            var process = int.TryParse(id, CultureInfo.InvariantCulture, out var pid) ? session.Host.Find(pid) : null;
            if (process is null)
            {
                io.Error.WriteLine($"sh: 1: kill: No such process");
                status = 1;
            }
            else
            {
                process.Signal(signal);
            }
        }

        return status;
    }

    private static string Normalize(string signal) => signal.ToUpperInvariant().Replace("SIG", "", StringComparison.Ordinal) switch
    {
        "0" => SippProcess.Probe,
        "9" or "KILL" => SippProcess.Kill,
        "10" or "USR1" => SippProcess.Graceful,
        "2" or "INT" or "15" or "TERM" => SippProcess.Terminate,
        _ => "",
    };
}
