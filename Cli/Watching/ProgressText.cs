using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Watching;

/// <summary>A run's progress in words.</summary>
internal static class ProgressText
{
    /// <summary>The step being played.</summary>
    public static string Step(RunProgress progress) => progress.Step == 0
        ? $"before the first of {progress.Steps} steps"
        : $"step {progress.Step}/{progress.Steps}{(progress.StepTitle is null ? string.Empty : " " + Display.Line(progress.StepTitle))}";

    /// <summary>The target's tasks and sessions.</summary>
    public static string Target(RunProgress progress) =>
        $"tasks {Display.Number(progress.Running)} running/{Display.Number(progress.Desired)} desired, sessions {Display.Number(progress.Sessions)}";

    /// <summary>The time, gone and to come.</summary>
    public static string Time(RunProgress progress) =>
        $"{Display.Span(progress.ElapsedSeconds)} elapsed{(progress.RemainingSeconds is { } remaining ? $", {Display.Span(remaining)} at most to go" : string.Empty)}";
}
