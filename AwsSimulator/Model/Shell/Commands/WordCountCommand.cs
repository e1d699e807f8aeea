namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>wc -l.</summary>
internal sealed class WordCountCommand : IShellCommand
{
    public IReadOnlyList<string> Names { get; } = ["wc"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        if (!arguments.Contains("-l", StringComparer.Ordinal))
        {
            io.Error.WriteLine("wc: only -l is there");
            return 1;
        }

        var path = arguments.Skip(1).FirstOrDefault(argument => !argument.StartsWith('-'));
        if (TextInput.Lines(session, "wc", path, io) is not { } lines)
            return 1;

        io.Output.WriteLine(path is null ? $"{lines.Count}" : $"{lines.Count} {path}");
        return 0;
    }
}
