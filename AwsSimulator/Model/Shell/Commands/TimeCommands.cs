using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary><c>date +%s</c>, and <c>stat -c %Y</c>: when a file was written last. Both by the host's clock, in whole seconds since 1970.</summary>
internal sealed class TimeCommands : IShellCommand
{
    public IReadOnlyList<string> Names { get; } = ["date", "stat"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        switch (arguments)
        {
            case ["date", "+%s"]:
                io.Output.WriteLine(Seconds(session.Files.Now));
                return 0;
            case ["stat", "-c", "%Y", ..]:
                return Stat(session, arguments.Skip(3), io);
            default:
                io.Error.WriteLine($"{arguments[0]}: the simulated host knows only 'date +%s' and 'stat -c %Y'");
                return 1;
        }
    }

    private static int Stat(ShellSession session, IEnumerable<string> paths, ShellIo io)
    {
        var status = 0;
        foreach (var path in paths)
        {
            if (session.Files.TryRead(session.Path(path), out var file))
            {
                io.Output.WriteLine(Seconds(file.WrittenAt));
                continue;
            }

            io.Error.WriteLine($"stat: cannot statx '{path}': No such file or directory");
            status = 1;
        }

        return status;
    }

    private static string Seconds(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
