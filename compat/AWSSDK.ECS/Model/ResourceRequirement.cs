namespace Amazon.ECS.Model;

/// <summary>The ResourceRequirement structure of Amazon Elastic Container Service.</summary>
public partial class ResourceRequirement
{
    public ResourceType Type { get; set; }

    public string Value { get; set; }
}
