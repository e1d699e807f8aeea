namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>An alarm's state, why, and since when. <paramref name="ReasonData"/> is JSON; null where nothing was evaluated yet.</summary>
internal sealed record AlarmSnapshot(AlarmState State, string Reason, string? ReasonData, DateTimeOffset Since);
