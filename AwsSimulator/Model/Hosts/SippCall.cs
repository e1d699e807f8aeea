namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A call that SIPp has under way.</summary>
internal sealed class SippCall(string id, DateTimeOffset startedAt)
{
    public string Id { get; } = id;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>Hangs up.</summary>
    public Action? HangUp { get; set; }
}
