namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Carries out a command's redirections, left to right.</summary>
internal static class Redirections
{
    /// <summary>The redirected streams, or null where a target cannot be opened; that has been said on the error output.</summary>
    public static ShellIo? Apply(ShellSession session, SimpleCommand command, ShellIo io)
    {
        var (input, output, error) = (io.Input, io.Output, io.Error);
        foreach (var redirection in command.Redirections)
        {
            var target = WordExpansion.ExpandWhole(session, redirection.Target);
            if (redirection.Operator == ">&")
            {
                var copied = target == "1" ? output : error;
                (output, error) = redirection.Descriptor == 2 ? (output, copied) : (copied, error);
                continue;
            }

            if (redirection.Operator == "<")
            {
                if (target != "/dev/null" && !session.Files.IsFile(session.Path(target)))
                    return Refuse(io, command, $"cannot open {target}: No such file");
                input = session.Files.TryRead(session.Path(target), out var source) ? source.ToString() : "";
                continue;
            }

            var sink = Open(session, target, redirection.Operator == ">");
            if (sink is null)
                return Refuse(io, command, $"cannot create {target}: Directory nonexistent");
            (output, error) = redirection.Descriptor == 2 ? (output, sink) : (sink, error);
        }

        return new ShellIo(input, output, error);
    }

    private static TextSink? Open(ShellSession session, string target, bool truncate)
    {
        if (target == "/dev/null")
            return TextSink.Nowhere();

        return session.Files.Open(session.Path(target), truncate) is { } file ? new TextSink(file.Append) : null;
    }

    private static ShellIo? Refuse(ShellIo io, SimpleCommand command, string why)
    {
        io.Error.WriteLine($"sh: {command.Line}: {why}");
        return null;
    }
}
