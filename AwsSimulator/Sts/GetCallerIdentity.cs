using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Sts;

/// <summary>GetCallerIdentity: the account, and a user who may do everything.</summary>
internal sealed class GetCallerIdentity : IAwsOperation
{
    public string Name => nameof(GetCallerIdentity);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request) => new()
    {
        ["Arn"] = $"arn:aws:iam::{world.Options.AccountId}:user/simulator",
        ["UserId"] = "AIDASIMULATOR",
        ["Account"] = world.Options.AccountId,
    };
}
