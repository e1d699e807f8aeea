namespace Amazon.ECS.Model;

/// <summary>The Attribute structure of Amazon Elastic Container Service.</summary>
public partial class Attribute
{
    public string Name { get; set; }

    public string TargetId { get; set; }

    public TargetType TargetType { get; set; }

    public string Value { get; set; }
}
