namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>Why an alarm changed nothing, with the capacity that the reason is about.</summary>
internal sealed record NotScaledReason(string Code, int? Capacity = null)
{
    public const string AtMaximum = "AlreadyAtMaxCapacity";
    public const string AtMinimum = "AlreadyAtMinCapacity";
    public const string AtDesired = "AlreadyAtDesiredCapacity";

    /// <summary>The service is in the middle of a deployment.</summary>
    public const string Unscalable = "TargetServicePutResourceAsUnscalable";
}
