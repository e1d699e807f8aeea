using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>One operation of one AWS service.</summary>
internal interface IAwsOperation
{
    /// <summary>Its name in the service's API.</summary>
    string Name { get; }

    /// <summary>Carries it out. The world is locked and at the present time meanwhile.</summary>
    /// <exception cref="AwsException">AWS would refuse the request.</exception>
    JsonObject Handle(SimulatedWorld world, AwsRequest request);
}
