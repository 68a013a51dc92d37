# SPDX-License-Identifier: CC0-1.0
# GPU virtual machines at Outscale. Values are in terraform.tfvars.json; what is not there, OpenTofu asks for.
terraform {
  required_providers {
    outscale = {
      source = "outscale/outscale"
    }
  }
}

variable "name" { type = string }
variable "instance_type" { type = string }
variable "zone" { type = string }
variable "instances" { type = number }
variable "disk_gb" { type = number }

variable "image" {
  type        = string
  description = "Identifier of an OMI of your region (ami-…)"
}

variable "ssh_key_name" {
  type        = string
  description = "Name of a key pair registered with your account"
}

variable "admin_cidr" {
  type        = string
  description = "Your own address as a range, such as 203.0.113.7/32: nobody else may connect"
}

resource "outscale_security_group" "training" {
  security_group_name = var.name
  description         = "Training"
}

resource "outscale_security_group_rule" "ssh" {
  flow              = "Inbound"
  security_group_id = outscale_security_group.training.security_group_id
  from_port_range   = 22
  to_port_range     = 22
  ip_protocol       = "tcp"
  ip_range          = var.admin_cidr
}

resource "outscale_vm" "training" {
  count              = var.instances
  image_id           = var.image
  vm_type            = var.instance_type
  keypair_name       = var.ssh_key_name
  security_group_ids = [outscale_security_group.training.security_group_id]

  block_device_mappings {
    device_name = "/dev/sda1"
    bsu {
      volume_size           = var.disk_gb
      delete_on_vm_deletion = true
    }
  }
}

output "addresses" {
  value = outscale_vm.training[*].public_ip
}
