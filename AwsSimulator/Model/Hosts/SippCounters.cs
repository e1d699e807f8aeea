namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>What SIPp counts.</summary>
internal readonly record struct SippCounters(int Created, int Answered, int Successful, int Failed, int Unexpected, TimeSpan LengthSum)
{
    public static SippCounters operator -(SippCounters left, SippCounters right) => new(
        left.Created - right.Created, left.Answered - right.Answered, left.Successful - right.Successful, left.Failed - right.Failed, left.Unexpected - right.Unexpected, left.LengthSum - right.LengthSum);

    public SippCounters WithCreated() => this with { Created = Created + 1 };

    /// <summary>A call was answered with 200 OK.</summary>
    public SippCounters WithAnswer() => this with { Answered = Answered + 1 };

    /// <summary>A call has ended as planned.</summary>
    public SippCounters WithSuccess(TimeSpan length) => this with { Successful = Successful + 1, LengthSum = LengthSum + length };

    /// <summary>A call has ended with a message that the scenario does not expect.</summary>
    public SippCounters WithUnexpected(TimeSpan length) => this with { Failed = Failed + 1, Unexpected = Unexpected + 1, LengthSum = LengthSum + length };
}
