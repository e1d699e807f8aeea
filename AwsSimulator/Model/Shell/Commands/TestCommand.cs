using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>test and [.</summary>
internal sealed class TestCommand : IShellCommand
{
    private const int Misused = 2;

    public IReadOnlyList<string> Names { get; } = ["[", "test"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var words = arguments.Skip(1).ToList();
        if (arguments[0] == "[")
        {
            if (words.Count == 0 || words[^1] != "]")
                return Refuse(io, "[: missing ]");
            words.RemoveAt(words.Count - 1);
        }

        var negated = words.Count > 0 && words[0] == "!";
        if (negated)
            words.RemoveAt(0);

        return Evaluate(session, words) is not { } holds
            ? Refuse(io, $"[: {string.Join(' ', words)}: unexpected operator")
            : holds != negated ? 0 : 1;
    }

    private static bool? Evaluate(ShellSession session, List<string> words) => words switch
    {
        [] => false,
        [var single] => single.Length > 0,
        ["-f", var path] => session.Files.IsFile(session.Path(path)),
        ["-d", var path] => session.Files.IsFolder(session.Path(path)),
        ["-e", var path] => session.Files.IsFile(session.Path(path)) || session.Files.IsFolder(session.Path(path)),
        ["-s", var path] => session.Files.TryRead(session.Path(path), out var file) && !file.IsEmpty,
        ["-n", var text] => text.Length > 0,
        ["-z", var text] => text.Length == 0,
        [var left, "=", var right] => left == right,
        [var left, "!=", var right] => left != right,
        [var left, var comparison, var right] when Number(left) is { } a && Number(right) is { } b => comparison switch
        {
            "-eq" => a == b,
            "-ne" => a != b,
            "-lt" => a < b,
            "-le" => a <= b,
            "-gt" => a > b,
            "-ge" => a >= b,
            _ => null,
        },
        _ => null,
    };

    private static long? Number(string text) => long.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Refuse(ShellIo io, string why)
    {
        io.Error.WriteLine($"sh: 1: {why}");
        return Misused;
    }
}
