namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One line of a service's event log.</summary>
internal sealed record ServiceEvent(Guid Id, DateTimeOffset CreatedAt, string Message);
