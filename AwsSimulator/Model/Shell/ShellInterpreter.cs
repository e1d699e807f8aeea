using LoadPlatform.AwsSimulator.Model.Shell.Commands;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Runs scripts: the small part of a POSIX shell that the README lists.</summary>
internal static class ShellInterpreter
{
    private const int SyntaxError = 2;
    private const int NotFound = 127;

    private static readonly Dictionary<string, IShellCommand> Commands = new IShellCommand[]
    {
        new BuiltinCommands(), new TestCommand(), new FolderCommands(), new ListCommand(), new ReadCommands(), new GrepCommand(), new WordCountCommand(),
        new ProcessGrepCommand(), new KillCommand(), new TimeCommands(), new SippCommand(),
    }.SelectMany(command => command.Names.Select(name => (name, command))).ToDictionary(pair => pair.name, pair => pair.command, StringComparer.Ordinal);

    /// <summary>Runs a script, and returns each of its sleeps when it comes to it: the caller goes on when that time has passed.</summary>
    public static IEnumerable<TimeSpan> Run(ShellSession session, string script, ShellIo io)
    {
        foreach (var pipeline in Parse(session, script, io))
        {
            if (!Applies(pipeline.Condition, session.LastStatus))
                continue;

            Try(session, io, () => RunPipeline(session, pipeline, io));
            if (session.ExitCode is not null)
                yield break;

            if (session.Nap > TimeSpan.Zero)
                yield return session.Nap;
            session.Nap = TimeSpan.Zero;
        }
    }

    private static IReadOnlyList<Pipeline> Parse(ShellSession session, string script, ShellIo io)
    {
        IReadOnlyList<Pipeline> pipelines = [];
        Try(session, io, () => pipelines = ShellParser.Parse(script));
        return pipelines;
    }

    private static void Try(ShellSession session, ShellIo io, Action action)
    {
        try
        {
            action();
        }
        catch (ShellSyntaxException error)
        {
            io.Error.WriteLine(error.Message);
            session.ExitCode = SyntaxError;
        }
    }

    private static bool Applies(string condition, int status) => condition switch
    {
        "&&" => status == 0,
        "||" => status != 0,
        _ => true,
    };

    private static void RunPipeline(ShellSession session, Pipeline pipeline, ShellIo io)
    {
        var input = "";
        for (var i = 0; i < pipeline.Commands.Count && session.ExitCode is null; i++)
        {
            var isLast = i == pipeline.Commands.Count - 1;
            var output = isLast ? io.Output : new TextSink();
            session.LastStatus = RunCommand(session, pipeline.Commands[i], new ShellIo(input, output, io.Error));
            input = isLast ? "" : output.ToString();
        }

        if (pipeline.IsNegated)
            session.LastStatus = session.LastStatus == 0 ? 1 : 0;
    }

    private static int RunCommand(ShellSession session, SimpleCommand command, ShellIo io)
    {
        var words = command.Words.SelectMany(word => WordExpansion.Expand(session, word)).ToList();
        if (Redirections.Apply(session, command, io) is not { } redirected)
            return SyntaxError;

        var assigned = 0;
        while (assigned < words.Count && IsAssignment(command.Words[assigned], words[assigned]))
        {
            var cut = words[assigned].IndexOf('=');
            session.Variables[words[assigned][..cut]] = words[assigned][(cut + 1)..];
            assigned++;
        }

        words.RemoveRange(0, assigned);
        if (words.Count == 0)
            return 0;

        if (Commands.TryGetValue(Arns.NameOf(words[0]), out var found))
            return found.Run(session, words, redirected);

        redirected.Error.WriteLine($"sh: {command.Line}: {words[0]}: not found");
        return NotFound;
    }

    private static bool IsAssignment(ShellToken token, string word)
    {
        var cut = word.IndexOf('=');
        return cut > 0 && token.Parts[0] is { IsQuoted: false, IsVariable: false }
            && word.AsSpan(0, cut).IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") < 0 && !char.IsAsciiDigit(word[0]);
    }
}
