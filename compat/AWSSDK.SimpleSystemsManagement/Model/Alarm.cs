namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The Alarm structure of AWS Systems Manager.</summary>
public partial class Alarm
{
    public string Name { get; set; }
}
