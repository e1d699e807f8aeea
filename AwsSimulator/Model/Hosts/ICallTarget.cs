using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>The far side of a call.</summary>
internal interface ICallTarget
{
    /// <summary>Offers one call; <paramref name="hungUp"/> is called where the far side ends it.</summary>
    CallAnswer Offer(Action hungUp);
}
