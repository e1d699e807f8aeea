namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>What SIPp counts.</summary>
internal readonly record struct SippCounters(int Created, int Successful, int Failed, int Unexpected, TimeSpan LengthSum)
{
    public static SippCounters operator -(SippCounters left, SippCounters right) => new(
        left.Created - right.Created, left.Successful - right.Successful, left.Failed - right.Failed, left.Unexpected - right.Unexpected, left.LengthSum - right.LengthSum);
}
