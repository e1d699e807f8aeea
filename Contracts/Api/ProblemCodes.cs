namespace LoadPlatform.Contracts.Api;

/// <summary>The stable codes of the gateway's problem details.</summary>
public static class ProblemCodes
{
    /// <summary>The catalog has no such scenario.</summary>
    public const string ScenarioUnknown = "scenario-unknown";

    /// <summary>The scenario file has errors.</summary>
    public const string ScenarioInvalid = "scenario-invalid";

    /// <summary>The criteria to judge by have errors.</summary>
    public const string CriteriaInvalid = "criteria-invalid";

    /// <summary>The run to compare with is not known, not over, or has no record.</summary>
    public const string BaselineRunUnknown = "baseline-run-unknown";

    /// <summary>The run would take longer than the request allows.</summary>
    public const string LimitExceeded = "limit-exceeded";

    /// <summary>targets.yaml has no such target.</summary>
    public const string TargetUnknown = "target-unknown";

    /// <summary>Another run holds the target.</summary>
    public const string TargetBusy = "target-busy";

    /// <summary>There is no such run.</summary>
    public const string RunUnknown = "run-unknown";

    /// <summary>The run has ended already.</summary>
    public const string RunOver = "run-over";

    /// <summary>The run goes on: it can not be judged yet.</summary>
    public const string RunNotOver = "run-not-over";

    /// <summary>The run never began, or its streams have left the run log.</summary>
    public const string RecordMissing = "record-missing";

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
