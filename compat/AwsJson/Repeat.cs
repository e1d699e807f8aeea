namespace Amazon.AwsJson;

/// <summary>When a call may be sent again.</summary>
internal enum Repeat
{
    /// <summary>After any passing fault: a second execution changes nothing.</summary>
    Safe,

    /// <summary>Only where the first attempt certainly was not executed: throttled, or never connected.</summary>
    IfNotSent,
}
