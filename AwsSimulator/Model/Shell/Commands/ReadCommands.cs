using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>cat, head and tail.</summary>
internal sealed class ReadCommands : IShellCommand
{
    private const int DefaultLines = 10;

    public IReadOnlyList<string> Names { get; } = ["cat", "head", "tail"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var name = arguments[0];
        var count = DefaultLines;
        var paths = new List<string>();
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (name != "cat" && argument == "-n" && i + 1 < arguments.Count)
                argument = arguments[++i];
            else if (name != "cat" && argument.StartsWith('-') && argument.Length > 1)
                argument = argument.TrimStart('-', 'n');
            else
            {
                paths.Add(argument);
                continue;
            }

            if (!int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out count))
            {
                io.Error.WriteLine($"{name}: invalid number of lines: '{argument}'");
                return 1;
            }
        }

        var status = 0;
        foreach (var path in paths.DefaultIfEmpty())
        {
            if (TextInput.Lines(session, name, path, io) is not { } lines)
            {
                status = 1;
                continue;
            }

            var (first, last) = name switch
            {
                "head" => (0, Math.Min(count, lines.Count)),
                "tail" => (Math.Max(0, lines.Count - count), lines.Count),
                _ => (0, lines.Count),
            };
            for (var i = first; i < last; i++)
                io.Output.WriteLine(lines[i]);
        }

        return status;
    }
}
