namespace LoadPlatform.AwsSimulator.Model.History;

/// <summary>The service's counts at one instant.</summary>
internal readonly record struct CountSample(DateTimeOffset At, int Desired, int Running, int Pending, int Sessions);
