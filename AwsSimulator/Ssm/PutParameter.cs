using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>PutParameter: a new parameter, or with Overwrite a new version of an old one.</summary>
internal sealed class PutParameter : IAwsOperation
{
    private const int MostParameters = 10_000;

    public string Name => nameof(PutParameter);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        new Constraints(request).Required("Name").Length("Name", 1, 2048).Required("Value").Length("Value", 1, 8192).Length("Description", 0, 1024)
            .OneOf("Type", "SecureString", "StringList", "String").OneOf("Tier", "Standard", "Intelligent-Tiering", "Advanced")
            .Length("AllowedPattern", 0, 1024).Length("Policies", 1, 4096).Check();
        var (name, value) = (request.Text("Name")!, request.Text("Value")!);
        ParameterRules.CheckName(name);
        if (request.Text("Policies") is not null)
            throw AwsException.Validation("The simulator knows no parameter policies.");

        var old = world.Parameters.Find(name);
        if (old is null && world.Parameters.Count >= MostParameters)
            throw new AwsException("ParameterLimitExceeded", "You have exceeded the number of parameters for this AWS account. Delete one or more parameters and try again.");
        CheckOverwrite(request, old);

        var tier = ParameterRules.Tier(request.Text("Tier"), old?.Tier, value);
        var pattern = request.Text("AllowedPattern") ?? old?.AllowedPattern;
        ParameterRules.CheckPattern(pattern, value);
        var parameter = new Parameter(name, request.Text("Type") ?? old!.Type, value, (old?.Version ?? 0) + 1, world.Now)
        {
            Tier = tier,
            DataType = ParameterRules.DataType(request.Text("DataType")) ?? old?.DataType ?? "text",
            AllowedPattern = pattern,
        };
        world.Parameters.Put(parameter);
        return new JsonObject { ["Tier"] = parameter.Tier, ["Version"] = parameter.Version };
    }

    private static void CheckOverwrite(AwsRequest request, Parameter? old)
    {
        var (overwrites, type) = (request.Flag("Overwrite"), request.Text("Type"));
        if (overwrites && request.Objects("Tags").Count > 0)
            throw AwsException.Validation(
                "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. "
                + "To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.");
        if (old is null && type is null)
            throw AwsException.Validation("A parameter type is required when you create a parameter.");
        if (old is not null && !overwrites)
            throw new AwsException("ParameterAlreadyExists", "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
        if (old is not null && type is not null && type != old.Type)
            throw new AwsException("HierarchyTypeMismatchException", $"Parameter Store does not support changing a parameter type in a hierarchy. The parameter {old.Name} is a {old.Type}.");
    }
}
