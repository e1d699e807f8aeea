using System.CommandLine;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform runs</c>: runs, past and present.</summary>
internal sealed class RunsCommand(CommandBoundary boundary)
{
    /// <summary>Makes the command.</summary>
    public Command Create() => new("runs", "Runs, past and present.")
    {
        new RunsListCommand(boundary).Create(),
        new RunsShowCommand(boundary).Create(),
        new RunsCancelCommand(boundary).Create(),
    };
}
