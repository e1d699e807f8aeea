namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>A fault of the way to AWS: of all calls, those of one service, or those of one operation; or a share of them.</summary>
internal abstract class WireFault(string kind, WireScope scope) : Fault(kind)
{
    /// <summary>Whether it strikes a call. Draws a random number only where it strikes a share of the calls.</summary>
    /// <param name="random">The world's random numbers.</param>
    /// <param name="service">The service's name.</param>
    /// <param name="operation">The operation's name.</param>
    public bool Strikes(Random random, string service, string operation) =>
        (scope.Service is null || scope.Service == service)
        && (scope.Operation is null || scope.Operation == operation)
        && (scope.Rate >= 1 || random.NextDouble() < scope.Rate);
}
