namespace Amazon.ECS.Model;

/// <summary>The Tag structure of Amazon Elastic Container Service.</summary>
public partial class Tag
{
    public string Key { get; set; }

    public string Value { get; set; }
}
