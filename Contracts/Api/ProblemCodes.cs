namespace LoadPlatform.Contracts.Api;

/// <summary>The stable codes of the gateway's problem details.</summary>
public static class ProblemCodes
{
    /// <summary>The catalog has no such scenario.</summary>
    public const string ScenarioUnknown = "scenario-unknown";

    /// <summary>The scenario file has errors.</summary>
    public const string ScenarioInvalid = "scenario-invalid";

    /// <summary>targets.yaml has no such target.</summary>
    public const string TargetUnknown = "target-unknown";

    /// <summary>Another run holds the target.</summary>
    public const string TargetBusy = "target-busy";

    /// <summary>There is no such run.</summary>
    public const string RunUnknown = "run-unknown";

    /// <summary>The run has ended already.</summary>
    public const string RunOver = "run-over";

    /// <summary>The run has no report, or not in that format.</summary>
    public const string ReportMissing = "report-missing";

    /// <summary>The request itself cannot be read, or a parameter is impossible.</summary>
    public const string RequestInvalid = "request-invalid";

    /// <summary>The idempotency key was used for another request.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>Redis is away for the moment.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The platform is starting: not every service's queues are bound yet.</summary>
    public const string NotReady = "not-ready";
}
