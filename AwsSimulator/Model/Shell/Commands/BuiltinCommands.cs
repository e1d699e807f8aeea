using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>What the shell does itself: echo, printf of plain text, true, false, exit, set, cd, pwd, sleep.</summary>
internal sealed class BuiltinCommands : IShellCommand
{
    public IReadOnlyList<string> Names { get; } = ["echo", "printf", "true", ":", "false", "exit", "set", "cd", "pwd", "sleep", "sync"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        switch (arguments[0])
        {
            case "echo":
                io.Output.WriteLine(string.Join(' ', arguments.Skip(1)));
                return 0;
            case "printf":
                return Print(arguments, io);
            case "false":
                return 1;
            case "exit":
                return Exit(session, arguments);
            case "set":
                return Set(session, arguments);
            case "cd":
                return ChangeFolder(session, arguments.Count > 1 ? arguments[1] : "/root", io);
            case "pwd":
                io.Output.WriteLine(session.Folder);
                return 0;
            case "sleep":
                return Sleep(session, arguments, io);
            default:
                return 0;
        }
    }

    private static int Print(IReadOnlyList<string> arguments, ShellIo io)
    {
        if (arguments.Count < 2)
            return 2;

        var next = 2;
        var format = arguments[1].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        var pieces = format.Replace("%d", "%s", StringComparison.Ordinal).Split("%s");
        for (var i = 0; i < pieces.Length; i++)
            io.Output.Write(i == 0 ? pieces[i] : (next < arguments.Count ? arguments[next++] : "") + pieces[i]);
        return 0;
    }

    private static int Exit(ShellSession session, IReadOnlyList<string> arguments)
    {
        var code = arguments.Count > 1 && int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var given) ? given & 0xFF : session.LastStatus;
        session.ExitCode = code;
        return code;
    }

    private static int Set(ShellSession session, IReadOnlyList<string> arguments)
    {
        foreach (var option in arguments.Skip(1).Where(argument => argument.Length > 1))
        {
            if (option.Contains('u'))
                session.RefusesUnset = option[0] == '-';
        }

        return 0;
    }

    private static int ChangeFolder(ShellSession session, string folder, ShellIo io)
    {
        var path = session.Path(folder);
        if (!session.Files.IsFolder(path))
        {
            io.Error.WriteLine($"sh: 1: cd: can't cd to {folder}");
            return 2;
        }

        session.Folder = path;
        return 0;
    }

    private static int Sleep(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        if (arguments.Count != 2 || !double.TryParse(arguments[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > 3600)
        {
            io.Error.WriteLine("sleep: invalid time interval");
            return 1;
        }

        session.Nap += TimeSpan.FromSeconds(seconds);
        return 0;
    }
}
