namespace LoadPlatform.Cli.Gateway;

/// <summary>The problem codes that the command line treats each in its own way.</summary>
internal static class ProblemCodes
{
    /// <summary>The catalog has no such scenario.</summary>
    public const string ScenarioUnknown = "scenario-unknown";

    /// <summary>The scenario file has errors.</summary>
    public const string ScenarioInvalid = "scenario-invalid";

    /// <summary>Another run holds the target.</summary>
    public const string TargetBusy = "target-busy";
}
