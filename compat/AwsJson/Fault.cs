namespace Amazon.AwsJson;

/// <summary>What a failed attempt says of the next one.</summary>
internal enum Fault
{
    /// <summary>The next attempt would fail too.</summary>
    Lasting,

    /// <summary>It may pass; whether the call was executed is not known.</summary>
    Transient,

    /// <summary>The service refused to execute the call now.</summary>
    Throttled,

    /// <summary>No connection was made: the call was not executed.</summary>
    NotConnected,
}
