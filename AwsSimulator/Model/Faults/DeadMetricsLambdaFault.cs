namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>The session counter's Lambda does not run: no metrics in VoiceAgent/Sessions, nothing reaped.</summary>
internal sealed class DeadMetricsLambdaFault() : Fault(Name)
{
    public const string Name = "dead-metrics-lambda";

    public static Fault Read(FaultRequest request) => new DeadMetricsLambdaFault();
}
