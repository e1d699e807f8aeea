namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>Which kinds of scaling are suspended.</summary>
internal sealed record SuspendedState(bool ScaleIn, bool ScaleOut, bool Scheduled);
