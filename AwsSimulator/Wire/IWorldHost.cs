using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Runs a part of the world outside the model.</summary>
internal interface IWorldHost
{
    /// <summary>A new world begins, before time moves on in it; what ran for the last one is to end. Called with the world locked.</summary>
    void Attach(SimulatedWorld world);
}
