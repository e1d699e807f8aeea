using System.CommandLine;
using LoadPlatform.Cli.Commands;

namespace LoadPlatform.Cli;

/// <summary>The command line: parses, runs, and says what was wrong.</summary>
internal static class CommandLineApp
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, CliContext context)
    {
        var parsed = Create(context).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                context.Error.WriteLine($"loadplatform: {error.Message}");
            context.Error.WriteLine("Options and commands: loadplatform --help");
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            // Signals are heard elsewhere: a run that is being watched is cancelled before the process ends.
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Create(CliContext context)
    {
        var options = new GlobalOptions();
        var boundary = new CommandBoundary(context, options);
        var root = new RootCommand("Load tests and scaling validation for services on Amazon ECS: the LoadPlatform gateway from a terminal.")
        {
            new RunCommand(boundary).Create(),
            new RunsCommand(boundary).Create(),
            new JudgeCommand(boundary).Create(),
            new ScenariosCommand(boundary).Create(),
        };
        options.AddTo(root);
        return root;
    }
}
