namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>What one policy wants because of one alarm; <paramref name="Wanted"/> may lie outside the target's bounds.</summary>
internal sealed record ScalingProposal(ScalingPolicy Policy, string AlarmName, bool IsOut, int Wanted)
{
    public string Cause => $"monitor alarm {AlarmName} in state ALARM triggered policy {Policy.Name}";
}
