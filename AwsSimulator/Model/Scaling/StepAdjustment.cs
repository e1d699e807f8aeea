namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>One step: how far the metric lies from the alarm's threshold (null is unbounded), and what to do then.</summary>
internal sealed record StepAdjustment(double? LowerBound, double? UpperBound, int Adjustment);
