using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>The far side of a call.</summary>
internal interface ICallTarget
{
    /// <summary>Offers one call.</summary>
    /// <param name="flow">What tells the call from others: its Call-ID and source.</param>
    /// <param name="hungUp">Called where the far side ends it.</param>
    CallAnswer Offer(string flow, Action hungUp);
}
