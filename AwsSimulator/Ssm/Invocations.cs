using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Finds invocations by the id in a request.</summary>
internal static class Invocations
{
    public static CommandInvocation? Find(SimulatedWorld world, string? commandId)
    {
        if (commandId is null)
            return null;
        if (!Guid.TryParse(commandId, out var id))
            throw AwsException.Validation($"1 validation error detected: Value '{commandId}' at 'commandId' failed to satisfy constraint: Member must have length greater than or equal to 36");

        return world.Commands.Find(id);
    }
}
