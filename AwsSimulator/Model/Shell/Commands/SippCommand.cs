using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>sipp -bg: starts a process on the host and returns 99, as SIPp's parent does.</summary>
internal sealed class SippCommand : IShellCommand
{
    private const int StartedInBackground = 99;

    public IReadOnlyList<string> Names { get; } = ["sipp"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        if (arguments is [_, "-v"])
        {
            io.Output.WriteLine("\n SIPp v3.6.1-TLS-PCAP-SHA256-RTPSTREAM.\n");
            return StartedInBackground;
        }

        var line = SippCommandLine.Parse(arguments, session.Path, session.Files.IsFile);
        if (line.Error is not null)
        {
            io.Error.WriteLine(line.Error);
            return line.ErrorCode;
        }

        var process = session.Host.Start(line);
        io.Output.WriteLine($"Background mode - PID=[{process.Pid}]");
        return StartedInBackground;
    }
}
