namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>The lines that a text command reads: its files' or its input's.</summary>
internal static class TextInput
{
    /// <summary>The lines of a file, or of the input where the path is null or "-". Null where the file is missing; that has been said.</summary>
    public static IReadOnlyList<string>? Lines(ShellSession session, string command, string? path, ShellIo io)
    {
        if (path is null or "-")
            return SplitLines(io.Input);
        if (session.Files.TryRead(session.Path(path), out var file))
            return file.Lines;

        var quoted = command is "head" or "tail" ? $"cannot open '{path}' for reading" : path;
        io.Error.WriteLine($"{command}: {quoted}: {(session.Files.IsFolder(session.Path(path)) ? "Is a directory" : "No such file or directory")}");
        return null;
    }

    private static string[] SplitLines(string text) => text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
}
