namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>What to expect of a call to AWS that failed.</summary>
public enum AwsFailureKind
{
    /// <summary>Throttling, an error of the service, no answer: the next call may succeed.</summary>
    Passing,

    /// <summary>What was asked for is not there; somebody may be creating it.</summary>
    Missing,

    /// <summary>These credentials may not ask that: no retry mends it.</summary>
    Denied,
}
