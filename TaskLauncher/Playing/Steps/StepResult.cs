using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>What came of a step.</summary>
/// <param name="Succeeded">Whether it was done; for an assertion, whether it held.</param>
/// <param name="CanGoOn">Whether the steps after it make sense. Where they don't, the scenario ends here.</param>
/// <param name="Detail">What happened, for the reader.</param>
/// <param name="Assertion">The assertion's outcome.</param>
internal sealed record StepResult(bool Succeeded, bool CanGoOn = true, string? Detail = null, AssertionOutcome? Assertion = null)
{
    /// <summary>It was done.</summary>
    public static StepResult Done(string? detail = null) => new(Succeeded: true, Detail: detail);

    /// <summary>It could not be done.</summary>
    public static StepResult Broken(string detail) => new(Succeeded: false, CanGoOn: false, detail);
}
