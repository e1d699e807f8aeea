namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>mkdir, rm and touch.</summary>
internal sealed class FolderCommands : IShellCommand
{
    public IReadOnlyList<string> Names { get; } = ["mkdir", "rm", "touch"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var name = arguments[0];
        var options = string.Concat(arguments.Skip(1).Where(argument => argument.StartsWith('-')));
        var status = 0;
        foreach (var path in arguments.Skip(1).Where(argument => !argument.StartsWith('-')))
        {
            var problem = name switch
            {
                "mkdir" => Make(session, session.Path(path), options.Contains('p')),
                "rm" => Remove(session, session.Path(path), options),
                _ => Touch(session, session.Path(path)),
            };
            if (problem is null)
                continue;

            var what = name == "mkdir" ? "cannot create directory" : name == "rm" ? "cannot remove" : "cannot touch";
            io.Error.WriteLine($"{name}: {what} '{path}': {problem}");
            status = 1;
        }

        return status;
    }

    private static string? Touch(ShellSession session, string path)
    {
        if (session.Files.Open(path, truncate: false) is not { } file)
            return "No such file or directory";

        file.Touch();
        return null;
    }

    private static string? Make(ShellSession session, string path, bool parents)
    {
        if (session.Files.IsFile(path) || (session.Files.IsFolder(path) && !parents))
            return "File exists";
        if (!parents && !session.Files.HasParent(path))
            return "No such file or directory";

        session.Files.MakeFolder(path);
        return null;
    }

    private static string? Remove(ShellSession session, string path, string options)
    {
        if (session.Files.IsFolder(path) && !options.Contains('r', StringComparison.OrdinalIgnoreCase))
            return "Is a directory";
        if (path == "/")
            return "it is dangerous to operate recursively on '/'";
        if (!session.Files.IsFolder(path) && !session.Files.IsFile(path))
            return options.Contains('f') ? null : "No such file or directory";

        session.Files.Remove(path);
        return null;
    }
}
